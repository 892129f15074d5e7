namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>An exception that starts to be raised in the warm loop: which of several handlers gets it, and from which line.</summary>
internal sealed class RaiseInLoopShape : IShape
{
    /// <inheritdoc/>
    public string Name => "raise-in-loop";

    /// <inheritdoc/>
    public string Layer => "ERR";

    private const string Tag = "planned:loop";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var (operation, second) = draw.Pick(
            ("10 // subject[0]", "0"), ("[1, 2, 3][subject[0]]", "9"), ("{1: 5}[subject[0]]", "'none'"),
            ("fail(subject[0])", "0"), ("subject[0].real", "'text'"), ("1 + subject[0]", "'text'"), ("deep(subject[0])", "0"));
        return new()
        {
            Definitions = PythonText.Of($"""
                def fail(value):
                    if not value:
                        raise ValueError('{Tag}', value)
                    return value
                def deep(value):
                    return (
                        1 +
                        fail(value))
                def lines(error):
                    found = []
                    trace = error.__traceback__
                    while trace is not None:
                        found.append(trace.tb_lineno)
                        trace = trace.tb_next
                    found.append(type(error.__context__).__name__)
                    return found
                def make():
                    return [1]
                """),
            Setup = "value = 0\ncaught = ''\nwhere = []",
            Step = PythonText.Of($"""
                try:
                    value = {operation}
                except (ZeroDivisionError, IndexError) as error:
                    caught = type(error).__name__
                    where = lines(error)
                    acc += 1
                except (KeyError, TypeError, AttributeError) as error:
                    caught = type(error).__name__ + '!'
                    where = lines(error)
                    acc += 2
                except ValueError as error:
                    caught = error.args[0]
                    where = lines(error)
                    acc += 3
                else:
                    acc += {make.Int(Scope.Counter, 2)} % 13
                finally:
                    acc += 5
                """),
            Event = $"subject[0] = {second}",
            Observed = "acc, caught, where",
            Results = "acc, caught, where, value",
            PlannedTags = [Tag],
        };
    }
}
