using Tidu.Engine.Kernels;

namespace Tidu.Engine.Tests;

public class TypeNameTests
{
    [Theory]
    [InlineData(typeof(int), "global::System.Int32")]
    [InlineData(typeof(int[][,]), "global::System.Int32[][,]")]
    [InlineData(typeof(int?[]), "global::System.Nullable<global::System.Int32>[]")]
    [InlineData(typeof((string, bool)), "global::System.ValueTuple<global::System.String, global::System.Boolean>")]
    [InlineData(
        typeof(Dictionary<string, int>.Enumerator),
        "global::System.Collections.Generic.Dictionary<global::System.String, global::System.Int32>.Enumerator"
    )]
    public void A_type_is_written_as_csharp_writes_it(Type type, string name) => Assert.Equal(name, TypeName.Of(type));

    [Fact]
    public void A_type_that_cannot_be_named_is_an_object()
    {
        var nameless = new[] { new { A = 1 } };

        Assert.Equal(
            ["object", "object", "object"],
            new object[] { nameless[0], nameless.ToList(), nameless.Select(one => one.A) }.Select(value => TypeName.Of(value.GetType()))
        );
    }
}
