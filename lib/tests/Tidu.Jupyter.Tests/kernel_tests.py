"""Jupyter's own tests of kernels, as far as they apply to C#."""

import unittest

import jupyter_kernel_test

# A busy machine may be slow.
jupyter_kernel_test.TIMEOUT = 120


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("test");'
    code_generate_error = 'throw new InvalidOperationException("no");'
    code_execute_result = [
        {"code": "6 * 7", "mime": "text/html"},
        {"code": '"梯度"', "mime": "text/plain", "result": "梯度"},
    ]
    code_display_data = [{"code": 'display(HTML("<b>x</b>"));', "mime": "text/html"}]
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
    ]
    complete_code_samples = ["1 + 1", "int f(int n)\n{\n    return n;\n}"]
    incomplete_code_samples = ["int f(int n)\n{", 'var s = """\n']
    invalid_code_samples = ["}"]
    code_inspect_sample = "Console.WriteLine"
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_clear_output = 'Console.WriteLine("x"); System.Threading.Thread.Sleep(3000); Console.Clear();'


if __name__ == "__main__":
    unittest.main()
