using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Prints a tree in the text format of <c>ast.dump(tree, include_attributes=...)</c>, byte for byte.
/// <para>Errors: <see cref="InsufficientExecutionStackException"/> on trees deeper than the thread's stack.</para>
/// <para>Source: CPython Lib/ast.py, <c>dump</c> (3.13 and later: empty lists and absent optional fields left out).</para>
/// </summary>
public static class AstDump
{
    /// <summary>The text of a tree on one line, with positions if asked.</summary>
    public static string Dump(Node node, bool includeAttributes = false)
    {
        var writer = new StringBuilder();
        Write(writer, node, includeAttributes);
        return writer.ToString();
    }

    private static void Write(StringBuilder writer, Node node, bool includeAttributes)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        writer.Append(node.AsdlName).Append('(');
        var first = true;
        foreach (var field in node.Fields)
        {
            // dump leaves out what equals the field's default: None for optional fields, the empty list otherwise.
            if (field.Value is null or System.Collections.ICollection { Count: 0 })
            {
                continue;
            }

            Separate(writer, ref first);
            writer.Append(field.Name).Append('=');
            WriteValue(writer, node, field.Value, includeAttributes);
        }

        if (includeAttributes && HasAttributes(node))
        {
            Separate(writer, ref first);
            writer.Append(CultureInfo.InvariantCulture, $"lineno={node.Span.Line}, col_offset={node.Span.Column}, ");
            writer.Append(CultureInfo.InvariantCulture, $"end_lineno={node.Span.EndLine}, end_col_offset={node.Span.EndColumn}");
        }

        writer.Append(')');
    }

    private static bool HasAttributes(Node node) =>
        node is not (Mod or Arguments or Comprehension or WithItem or MatchCase);

    private static void Separate(StringBuilder writer, ref bool first)
    {
        if (!first)
        {
            writer.Append(", ");
        }

        first = false;
    }

    private static void WriteValue(StringBuilder writer, Node owner, object value, bool includeAttributes)
    {
        switch (value)
        {
            case Node node:
                Write(writer, node, includeAttributes);
                break;
            case IReadOnlyList<Node?> nodes:
                WriteList(writer, nodes, node => WriteEntry(writer, node, includeAttributes));
                break;
            case IReadOnlyList<string> names:
                WriteList(writer, names, name => PythonRepr.Write(writer, PyText.FromString(name)));
                break;
            case IReadOnlyList<CmpOperator> operators:
                WriteList(writer, operators, op => writer.Append(op.ToString()).Append("()"));
                break;
            case string text:
                PythonRepr.Write(writer, PyText.FromString(text));
                break;
            case bool flag:
                writer.Append(flag ? '1' : '0');
                break;
            case int number:
                writer.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case ConstantValue constant:
                PythonRepr.Write(writer, constant);
                break;
            default:
                writer.Append(value.ToString()).Append("()");
                break;
        }
    }

    private static void WriteEntry(StringBuilder writer, Node? node, bool includeAttributes)
    {
        if (node is null)
        {
            writer.Append("None");
        }
        else
        {
            Write(writer, node, includeAttributes);
        }
    }

    private static void WriteList<T>(StringBuilder writer, IReadOnlyList<T> items, Action<T> writeItem)
    {
        writer.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                writer.Append(", ");
            }

            writeItem(items[i]);
        }

        writer.Append(']');
    }
}
