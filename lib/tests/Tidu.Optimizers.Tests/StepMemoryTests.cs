using System.Runtime.InteropServices;

namespace Tidu.Optimizers.Tests;

public class StepMemoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(5_000_000)]
    public void Memory_is_as_long_as_asked_for_and_zero(int length)
    {
        Memory<float> memory = StepMemory.Allocate<float>(length);
        Assert.Equal(length, memory.Length);
        Assert.False(memory.Span.ContainsAnyExcept(0));
    }

    [Theory]
    [InlineData(2 * 1024)]
    [InlineData(2 * 1024 * 1024)]
    public void Arrays_start_at_least_512_bytes_from_each_other_and_from_ordinary_ones_within_a_page(int length)
    {
        long[] places =
        [
            0,
            .. Enumerable.Range(0, StepMemory.MaxIndex + 1).Select(index => Start(StepMemory.Allocate<double>(length, index)) % 4096),
        ];
        Array.Sort(places);
        Assert.All(places.Append(4096).Zip(places.Append(4096).Skip(1)), pair => Assert.True(pair.Second - pair.First >= 512));
    }

    [Fact]
    public void Large_arrays_start_64_KiB_apart_as_well()
    {
        long[] starts =
        [
            0,
            .. Enumerable.Range(0, StepMemory.MaxIndex + 1).Select(index => Start(StepMemory.Allocate<double>(2 << 20, index))),
        ];
        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 65536));
    }

    [Fact]
    public void Small_arrays_waste_nothing() => Assert.Equal(0, Start(StepMemory.Allocate<double>(2 * 1024 - 1, index: 3)));

    [Fact]
    public void Lengths_and_indices_outside_their_range_are_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("length", () => StepMemory.Allocate<double>(-1));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => StepMemory.Allocate<double>(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => StepMemory.Allocate<double>(1, StepMemory.MaxIndex + 1));
    }

    private static long Start(Memory<double> memory)
    {
        Assert.True(MemoryMarshal.TryGetArray(memory, out ArraySegment<double> segment));
        return segment.Offset * (long)sizeof(double);
    }
}
