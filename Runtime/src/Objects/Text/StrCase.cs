using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of str about case and about the classes of its characters.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>.</remarks>
internal static class StrCase
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.NoArgs("upper", static (ts, self) => Map(ts, self, static (output, text, i) => UnicodeData.AppendUpper(output, text[i]))),
        MethodDefinition.NoArgs("lower", static (ts, self) => Map(ts, self, UnicodeData.AppendLower)),
        MethodDefinition.NoArgs("casefold", static (ts, self) => Map(ts, self, static (output, text, i) => UnicodeData.AppendFold(output, text[i]))),
        MethodDefinition.NoArgs("swapcase", static (ts, self) => Map(ts, self, Swap)),
        MethodDefinition.NoArgs("capitalize", static (ts, self) => Map(ts, self, Capitalize)),
        MethodDefinition.NoArgs("title", static (ts, self) => Map(ts, self, Title)),
        MethodDefinition.NoArgs("isalnum", static (_, self) => EachIs(self, UnicodeData.IsAlphaNumeric)),
        MethodDefinition.NoArgs("isalpha", static (_, self) => EachIs(self, UnicodeData.IsAlpha)),
        MethodDefinition.NoArgs("isascii", static (_, self) => Value.Bool(self.Unchecked<PyStr>().IsAscii)),
        MethodDefinition.NoArgs("isdecimal", static (_, self) => EachIs(self, UnicodeData.IsDecimal)),
        MethodDefinition.NoArgs("isdigit", static (_, self) => EachIs(self, UnicodeData.IsDigit)),
        MethodDefinition.NoArgs("isnumeric", static (_, self) => EachIs(self, UnicodeData.IsNumeric)),
        MethodDefinition.NoArgs("isspace", static (_, self) => EachIs(self, CharacterClass.IsSpace)),
        MethodDefinition.NoArgs("isprintable", static (_, self) => Value.Bool(self.Unchecked<PyStr>().Length == 0 || EachIs(self, CharacterClass.IsPrintable).IsTrueSingleton)),
        MethodDefinition.NoArgs("isidentifier", static (_, self) => Value.Bool(IsIdentifier(self.Unchecked<PyStr>()))),
        MethodDefinition.NoArgs("islower", static (_, self) => HasOnlyCase(self, UnicodeData.IsLower)),
        MethodDefinition.NoArgs("isupper", static (_, self) => HasOnlyCase(self, UnicodeData.IsUpper)),
        MethodDefinition.NoArgs("istitle", IsTitle),
    ];

    private static Value Map(ThreadState ts, Value self, Action<List<int>, PyStr, int> append)
    {
        PyStr text = self.Unchecked<PyStr>();
        if (!ts.Budget.Charge(ts, text.Length * 4L)) return default;
        var output = new List<int>(text.Length + 2);
        for (int i = 0; i < text.Length; i++) append(output, text, i);
        return PyStr.From(CollectionsMarshal.AsSpan(output));
    }

    private static void Swap(List<int> output, PyStr text, int at)
    {
        int c = text[at];
        if (UnicodeData.IsUpper(c)) UnicodeData.AppendLower(output, text, at);
        else if (UnicodeData.IsLower(c)) UnicodeData.AppendUpper(output, c);
        else output.Add(c);
    }

    private static void Capitalize(List<int> output, PyStr text, int at)
    {
        if (at == 0) UnicodeData.AppendTitle(output, text[0]);
        else UnicodeData.AppendLower(output, text, at);
    }

    private static void Title(List<int> output, PyStr text, int at)
    {
        if (at > 0 && UnicodeData.IsCased(text[at - 1])) UnicodeData.AppendLower(output, text, at);
        else UnicodeData.AppendTitle(output, text[at]);
    }

    private static Value EachIs(Value self, Func<int, bool> test)
    {
        PyStr text = self.Unchecked<PyStr>();
        for (int i = 0; i < text.Length; i++)
        {
            if (!test(text[i])) return Value.False;
        }
        return Value.Bool(text.Length > 0);
    }

    /// <summary>At least one cased character, and all cased ones are of that case.</summary>
    private static Value HasOnlyCase(Value self, Func<int, bool> isWanted)
    {
        PyStr text = self.Unchecked<PyStr>();
        bool any = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool wanted = isWanted(text[i]);
            if (!wanted && UnicodeData.IsCased(text[i])) return Value.False;
            any |= wanted;
        }
        return Value.Bool(any);
    }

    private static Value IsTitle(ThreadState ts, Value self)
    {
        PyStr text = self.Unchecked<PyStr>();
        bool any = false, afterCased = false;
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            bool starts = UnicodeData.IsUpper(c) || UnicodeData.IsTitle(c), continues = !starts && UnicodeData.IsLower(c);
            if ((starts && afterCased) || (continues && !afterCased)) return Value.False;
            afterCased = starts || continues;
            any |= afterCased;
        }
        return Value.Bool(any);
    }

    private static bool IsIdentifier(PyStr text)
    {
        if (text.Length == 0 || !Identifier.IsStart(text[0])) return false;
        for (int i = 1; i < text.Length; i++)
        {
            if (!Identifier.IsPart(text[i])) return false;
        }
        return true;
    }
}
