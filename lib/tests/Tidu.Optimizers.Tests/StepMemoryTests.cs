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
    [InlineData(10_007)]
    [InlineData(2 * 1024 * 1024)]
    public void Every_index_has_its_own_place_within_a_page_whatever_the_length(int length)
    {
        long[] places =
        [
            .. Enumerable.Range(0, StepMemory.MaxIndex + 1).Select(index => Address(StepMemory.Allocate<double>(length, index)) % 4096),
        ];
        Assert.Equal([512, 1024, 1536, 2048, 2560, 3072, 3584], places);
    }

    [Fact]
    public void Large_arrays_start_64_KiB_later_one_by_one()
    {
        for (var index = 0; index <= StepMemory.MaxIndex; index++)
        {
            Assert.InRange(Offset(StepMemory.Allocate<double>(2 << 20, index)), (index + 1) * 65536, (index + 1) * 65536 + 4095);
        }
    }

    [Fact]
    public void Arrays_that_are_not_large_start_within_the_first_page_and_waste_no_more_than_one()
    {
        Memory<double> memory = StepMemory.Allocate<double>(10_007, index: 6);
        Assert.InRange(Offset(memory), 0, 4095);
        Assert.InRange(Segment(memory).Array!.Length, 10_007, 10_007 + 4096 / sizeof(double));
    }

    [Fact]
    public void Placed_arrays_are_pinned() =>
        Assert.Equal(GC.MaxGeneration, GC.GetGeneration(Segment(StepMemory.Allocate<double>(2 * 1024)).Array!));

    [Fact]
    public void Small_arrays_waste_nothing() => Assert.Equal(0, Offset(StepMemory.Allocate<double>(2 * 1024 - 1, index: 3)));

    [Fact]
    public void Lengths_and_indices_outside_their_range_are_refused_by_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("length", () => StepMemory.Allocate<double>(-1));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => StepMemory.Allocate<double>(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => StepMemory.Allocate<double>(1, StepMemory.MaxIndex + 1));
    }

    private static long Offset(Memory<double> memory) => Segment(memory).Offset * (long)sizeof(double);

    private static long Address(Memory<double> memory) =>
        Marshal.UnsafeAddrOfPinnedArrayElement(Segment(memory).Array!, Segment(memory).Offset);

    private static ArraySegment<double> Segment(Memory<double> memory)
    {
        Assert.True(MemoryMarshal.TryGetArray(memory, out ArraySegment<double> segment));
        return segment;
    }
}
