using System.Runtime.CompilerServices;

namespace Tidu.Lessons.Exercises;

/// <summary>What a function takes and returns, as a learner writes it: for functions that no exercise can call.</summary>
internal static class StepShape
{
    private const string Wanted = "(double x1, double x2, double s1, double s2) → (double, double, double, double)";

    /// <summary>The verdict on a function of another shape.</summary>
    public static Verdict Verdict(Delegate step) =>
        new(VerdictKind.Wrong, $"函数的参数或返回值不是这道练习要的样子：你的是 {Text(step)}，要的是 {Wanted}。")
        {
            Lines = ["参数依次是两个自变量、两个状态，都是 double；返回更新后的 x1、x2、s1、s2。"],
        };

    private static string Text(Delegate step)
    {
        var parameters = step.Method.GetParameters().Select(one => $"{Name(one.ParameterType)} {one.Name}");
        return $"({string.Join(", ", parameters)}) → {Name(step.Method.ReturnType)}";
    }

    private static string Name(Type type) =>
        type.IsAssignableTo(typeof(ITuple)) ? $"({string.Join(", ", type.GetGenericArguments().Select(Name))})"
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : type == typeof(double) ? "double"
        : type == typeof(float) ? "float"
        : type == typeof(decimal) ? "decimal"
        : type == typeof(int) ? "int"
        : type == typeof(void) ? "void"
        : type.Name.Split('`')[0];
}
