using Tidu.Documents;
using Tidu.Pages;

namespace Tidu.Cli;

/// <summary>What all commands share: a failure becomes one sentence and an exit code, never a stack trace.</summary>
internal static class Guarded
{
    private const string TraceVariable = "TIDU_TRACE";

    /// <summary>Runs a command's work.</summary>
    public static async Task<int> RunAsync(Func<Task<ExitCode>> work)
    {
        try
        {
            return (int)await work();
        }
        catch (UserException problem)
        {
            return Fail(problem.Message, problem.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return Fail("已中断。", ExitCode.Interrupted);
        }
        catch (Exception problem) when (problem is NotebookFormatException or PageException or FileWriteException)
        {
            return Fail(problem.Message, ExitCode.BadUse);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Trace(problem);
            // Only the system's own words say which file.
            return Fail($"文件无法读写，系统报告“{problem.Message.TrimEnd('.')}”。", ExitCode.BadUse);
        }
        catch (Exception problem)
        {
            Trace(problem);
            return Fail(
                $"程序内部出错（{problem.GetType().Name}：{Terminal.OneLine(problem.Message).TrimEnd('.', '。')}）；设环境变量 {TraceVariable}=1 再运行可看到详情。",
                ExitCode.BadUse
            );
        }
    }

    // For those who mend the program: users never need to see it.
    private static void Trace(Exception problem)
    {
        if (Environment.GetEnvironmentVariable(TraceVariable) == "1")
        {
            foreach (var line in problem.ToString().Split('\n'))
            {
                Console.Error.WriteLine(line);
            }
        }
    }

    private static int Fail(string sentence, ExitCode code)
    {
        Console.Error.WriteLine($"✗ {sentence}");
        return (int)code;
    }
}
