namespace Tidu.Lessons.Exercises;

/// <summary>A step as data: each switch stands where the lessons put it, or where a mistake puts it.</summary>
internal sealed partial record StepRule
{
    /// <summary>The factor of the old state, by γ.</summary>
    public required Func<double, double> Keep { get; init; }

    /// <summary>The factor of g², by γ.</summary>
    public required Func<double, double> Add { get; init; }

    public GradientForm StateGradient { get; init; }
    public GradientForm MoveGradient { get; init; }
    public SquareForm Square { get; init; }
    public AverageForm Average { get; init; }
    public StateSource Source { get; init; }
    public StateUsed Used { get; init; }

    /// <summary>Whether the state is updated with the gradient at the moved point.</summary>
    public bool GradientAfterMove { get; init; }
    public Correction Correction { get; init; }

    /// <summary>What the step remembers beside its state.</summary>
    public MemoryForm Memory { get; init; }

    /// <summary>How much of what is remembered is kept.</summary>
    public double KeptShare { get; init; }

    /// <summary>How many calls went before those observed, where a step counts its calls.</summary>
    public int EarlierCalls { get; init; }

    /// <summary>Whether a step that counts its calls counts each coordinate for itself.</summary>
    public bool CountsCoordinates { get; init; }
    public RootForm Root { get; init; }
    public EpsilonForm EpsilonForm { get; init; }
    public double Epsilon { get; init; } = Hyperparameters.Epsilon;
    public DivisionForm Division { get; init; }
    public FactorForm Factor { get; init; }
    public EtaForm Eta { get; init; }

    /// <summary>What η is multiplied by.</summary>
    public double EtaScale { get; init; } = 1;

    /// <summary>A fixed learning rate instead of the one given.</summary>
    public double? FixedEta { get; init; }

    /// <summary>What the factor of the derivative is multiplied by.</summary>
    public double SlopeScale { get; init; } = 1;

    /// <summary>What is added to the factor of the derivative, as weight decay does.</summary>
    public double SlopeAdded { get; init; }

    /// <summary>Beyond what size a gradient is clipped.</summary>
    public double LargestGradient { get; init; } = double.PositiveInfinity;

    /// <summary>Beyond what length the vector of both gradients is clipped.</summary>
    public double LongestGradient { get; init; } = double.PositiveInfinity;

    /// <summary>Beyond what size a step is clipped.</summary>
    public double LargestChange { get; init; } = double.PositiveInfinity;

    /// <summary>What x is multiplied by before it is moved.</summary>
    public double BaseScale { get; init; } = 1;

    /// <summary>Whether η and γ are taken for each other.</summary>
    public bool EtaForGamma { get; init; }

    /// <summary>Whether γᵗ is taken for γ.</summary>
    public bool GammaToTime { get; init; }

    /// <summary>A fixed decay instead of the one given.</summary>
    public double? FixedGamma { get; init; }
    public bool Ascends { get; init; }
    public BaseForm Base { get; init; }
    public ReturnedX ReturnedX { get; init; }
    public ReturnedS ReturnedS { get; init; }

    /// <summary>Whether (x₁, s₁, x₂, s₂) is returned.</summary>
    public bool Interleaved { get; init; }

    /// <summary>Whether the arguments are taken as (x₁, s₁, x₂, s₂).</summary>
    public bool InterleavedArguments { get; init; }

    /// <summary>Which constants of the step are <see cref="float"/>.</summary>
    public FloatConstants Floats { get; init; }

    /// <summary>Whether the arguments g and s are taken for each other, where the step is given both.</summary>
    public bool StateForGradient { get; init; }

    /// <summary>Whether the arguments x and g are taken for each other, where the step is given both.</summary>
    public bool GradientForX { get; init; }

    /// <summary>The rule of the other coordinate where it is another one.</summary>
    public StepRule? OtherRule { get; init; }

    /// <summary>AdaGrad as the lessons write it.</summary>
    public static StepRule AdaGrad { get; } =
        new()
        {
            Keep = _ => 1,
            Add = _ => 1,
            FixedGamma = Hyperparameters.Lesson.Gamma,
        };

    /// <summary>RMSProp as the lessons write it.</summary>
    public static StepRule RmsProp { get; } = new() { Keep = gamma => gamma, Add = gamma => 1 - gamma };

    /// <summary>What the rule makes of an observation's arguments.</summary>
    public (double X, double S) Answer(Observation observation)
    {
        if (NeedsOther && double.IsNaN(observation.Other.Slope))
        {
            return (double.NaN, double.NaN);
        }
        return new StepModel(this, observation).Answer();
    }
}
