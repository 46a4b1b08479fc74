using System.Text.Json;

namespace Tidu.Formulas.Tests;

public class TemmlFixtureTests
{
    private sealed record Fixture(string Tex, string MathMl);

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Every_formula_has_the_signs_and_the_structure_that_Temml_gives_it()
    {
        var fixtures = JsonSerializer.Deserialize<Fixture[]>(File.ReadAllText(InSources("temml-fixtures.json")), CamelCase)!;

        var differing = fixtures
            .Select(f => (f.Tex, Theirs: MathMlShape.Of(f.MathMl), Ours: MathMlShape.Of(TexConverter.ToMathMl(f.Tex, display: true))))
            .Where(f => f.Theirs != f.Ours)
            .Select(f => $"\n{f.Tex}\n  Temml {f.Theirs}\n  ours  {f.Ours}");

        Assert.Empty(differing);
    }

    [Fact]
    public void The_fixtures_hold_every_formula_of_the_list()
    {
        var fixtures = JsonSerializer.Deserialize<Fixture[]>(File.ReadAllText(InSources("temml-fixtures.json")), CamelCase)!;
        Assert.Equal(File.ReadAllLines(InSources("formulas.txt")), fixtures.Select(f => f.Tex));
    }

    private static string InSources(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
