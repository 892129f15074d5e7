using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Judging;

/// <summary>With whom another implementation agrees that runs the program without a JIT. It may speak another version of the language: values, output and
/// types of exceptions vote, messages and positions do not.</summary>
/// <param name="Voter">Its name.</param>
/// <param name="AgreesWithReference">It shows what the reference shows.</param>
/// <param name="AgreesWithSuspect">It shows what the mode that differs shows.</param>
public sealed record ThirdOpinion(string Voter, bool AgreesWithReference, bool AgreesWithSuspect)
{
    /// <summary>Asks it. Null where it has nothing to say: it does not get to the program's end.</summary>
    /// <param name="voter">The other implementation.</param>
    /// <param name="subject">The one that disagrees with itself.</param>
    /// <param name="suspect">The mode that differs from the subject's reference.</param>
    /// <param name="program">The program.</param>
    /// <param name="options">Limits of the runs.</param>
    public static ThirdOpinion? Ask(ISubject voter, ISubject subject, Mode suspect, TestProgram program, RunOptions options)
    {
        Observation Seen(ISubject of, Mode mode)
        {
            using var session = new ComparableSession(mode, of.Open(mode));
            return Essence(NormalisingRule.Normalise(session.Run([program], options)[0].Observation));
        }

        var vote = Seen(voter, voter.Modes.Reference);
        return vote.Ending != Ending.Completed || !vote.Compiled
            ? null
            : new(voter.Name, vote.Equals(Seen(subject, subject.Modes.Reference)), vote.Equals(Seen(subject, suspect)));
    }

    private static Observation Essence(Observation seen) => seen with
    {
        Stderr = "",
        Exception = seen.Exception?.Each(e => e with
        {
            Arguments = "",
            Notes = EquatableList<string>.Empty,
            TracebackDepth = 0,
            Traceback = EquatableList<TracebackEntry>.Empty,
        }),
    };
}
