using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Prints a tree as the source that a person would write: four spaces, blank lines around definitions, parentheses only
/// where the grammar needs them.
/// <para>Invariant: parsing the text gives an equal tree (<see cref="SyntaxEquality"/>), for every tree that some source
/// gives; a node list that the grammar has no form for (an empty body) prints as what stands nearest (<c>pass</c>).</para>
/// <para>Errors: <see cref="InsufficientExecutionStackException"/> on trees deeper than the thread's stack.</para>
/// </summary>
public static class Unparser
{
    /// <summary>The source of a module, a statement, an expression, a pattern or a part of one.</summary>
    public static string Unparse(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var writer = new SourceWriter();
        var expressions = new ExpressionWriter(writer);
        var patterns = new PatternWriter(writer, expressions);
        var statements = new StatementWriter(writer, expressions, patterns);
        switch (node)
        {
            case Module module:
                statements.TopLevel(module.Body);
                break;
            case Interactive interactive:
                statements.TopLevel(interactive.Body);
                break;
            case Expression expression:
                expressions.Write(expression.Body, Precedence.Tuple);
                break;
            case Stmt statement:
                statements.TopLevel([statement]);
                break;
            case Expr expression:
                expressions.Write(expression, Precedence.Tuple);
                break;
            case Pattern pattern:
                patterns.Write(pattern, PatternWriter.Level.Open);
                break;
            case Arguments arguments:
                expressions.Parameters(arguments);
                break;
            case Comprehension comprehension:
                expressions.Clauses([comprehension]);
                break;
            default:
                throw new ArgumentException($"{node.AsdlName} has no source of its own", nameof(node));
        }

        return writer.ToString();
    }
}
