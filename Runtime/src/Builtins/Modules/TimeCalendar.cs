using System.Globalization;
using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The calendar part of <c>time</c>. The local time zone is UTC, so that a program prints the same everywhere.</summary>
/// <remarks>Source: CPython <c>Modules/timemodule.c</c>; C's <c>strftime</c> in the C locale.</remarks>
internal static class TimeCalendar
{
    public static readonly StructSequence StructTime = new("time", "struct_time",
        ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"], visibleCount: 9, isCallable: true);

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Fast("gmtime", 0, 1, static (ts, _, args) => FromSeconds(ts, args, "GMT")),
        MethodDefinition.Fast("localtime", 0, 1, static (ts, _, args) => FromSeconds(ts, args)),
        MethodDefinition.OneArg("mktime", static (ts, _, tuple) => TryParts(ts, tuple, "mktime", out long[] t) ? Value.Float(Seconds(t)) : default),
        MethodDefinition.Fast("asctime", 0, 1, static (ts, _, args) => TryTime(ts, args, 0, "asctime", out long[] t) ? AscTime(t) : default),
        MethodDefinition.Fast("ctime", 0, 1, static (ts, _, args) =>
        {
            Value time = FromSeconds(ts, args);
            return !time.IsNull && TryParts(ts, time, "ctime", out long[] t) ? AscTime(t) : default;
        }),
        MethodDefinition.Fast("strftime", 0, 2, static (ts, _, args) =>
        {
            if (args.IsEmpty) return ts.RaiseTypeError("strftime() takes at least 1 argument (0 given)");
            if (args[0].Ref is not PyStr format) return ts.RaiseTypeError($"strftime() argument 1 must be str, not {ts.TypeOf(args[0]).LayoutName}");
            return TryTime(ts, args, 1, "strftime", out long[] t) ? (PyStr)Format(format.ToString(), t) : default;
        }),
        MethodDefinition.Fast("strptime", 1, 2, static (ts, _, args) =>
        {
            Value text = args[0], format = args.Length > 1 ? args[1] : (PyStr)"%a %b %d %H:%M:%S %Y";
            Value module = ts.Interp.Evaluator.Import(ts, "_strptime", null, Value.None, 0);
            return module.IsNull ? default : Operations.CallMethod(ts, module, "_strptime_time", text, format);
        }),
        MethodDefinition.OneArg("get_clock_info", static (ts, _, name) => name.Ref is PyStr text
            ? SimpleNamespaceType.Make(ts.Interp, ("implementation", (PyStr)"virtual"), ("monotonic", Value.Bool(text.ToString() != "time")), ("adjustable", Value.False), ("resolution", Value.Float(1e-9)))
            : ts.RaiseTypeError("get_clock_info() argument 1 must be str")),
        MethodDefinition.NoArgs("tzset", static (_, _) => Value.None),
    ];

    private static Value FromSeconds(ThreadState ts, ReadOnlySpan<Value> args, string zone = "UTC")
    {
        double seconds;
        if (args.Length == 0 || args[0].IsNone) seconds = (ts.Interp.Clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
        else if (!FloatOps.TryConvert(ts, args[0], out seconds)) return default;
        if (double.IsNaN(seconds)) return ts.RaiseValueError("Invalid value NaN (not a number)");
        if (seconds is < -62135596800 or >= 253402300800) return ts.RaiseOverflowError("timestamp out of range for platform time_t");
        DateTime at = DateTime.UnixEpoch.AddSeconds(Math.Floor(seconds));
        return StructTime.Make(ts.Interp, Value.Int(at.Year), Value.Int(at.Month), Value.Int(at.Day), Value.Int(at.Hour), Value.Int(at.Minute), Value.Int(at.Second),
            Value.Int(((int)at.DayOfWeek + 6) % 7), Value.Int(at.DayOfYear), Value.Int(0), (PyStr)zone, Value.Int(0));
    }

    private static bool TryTime(ThreadState ts, ReadOnlySpan<Value> args, int index, string function, out long[] parts)
    {
        Value time = args.Length > index ? args[index] : FromSeconds(ts, []);
        parts = [];
        return !time.IsNull && TryParts(ts, time, function, out parts);
    }

    private static bool TryParts(ThreadState ts, in Value time, string function, out long[] parts)
    {
        parts = new long[9];
        if (time.Ref is not PyTuple tuple) return !ts.RaiseTypeError("Tuple or struct_time argument required").IsNull;
        if (tuple.Count != 9) return !ts.RaiseTypeError($"{function}(): illegal time tuple argument").IsNull;
        for (int i = 0; i < parts.Length; i++)
        {
            if (!SequenceOps.TryLong(ts, tuple[i], out parts[i])) return false;
        }
        string? wrong = parts[1] is < 0 or > 12 ? "month out of range" : parts[2] is < 0 or > 31 ? "day of month out of range" : parts[3] is < 0 or > 23 ? "hour out of range"
            : parts[4] is < 0 or > 59 ? "minute out of range" : parts[5] is < 0 or > 61 ? "seconds out of range" : parts[6] < -1 ? "day of week out of range"
            : parts[7] is < 0 or > 366 ? "day of year out of range" : null;
        if (wrong is not null) return !ts.RaiseValueError(wrong).IsNull;
        if (parts[1] == 0) parts[1] = 1;
        if (parts[2] == 0) parts[2] = 1;
        return true;
    }

    /// <summary>The year that has the ISO week of a time.</summary>
    private static int IsoYear(long[] t) => ISOWeek.GetYear(Day(t));

    private static DateTime Day(long[] t) => new DateTime((int)Math.Clamp(t[0], 1, 9999), 1, 1).AddDays(t[7] - 1);

    private static double Seconds(long[] t) =>
        (new DateTime((int)Math.Clamp(t[0], 1, 9999), 1, 1).AddMonths((int)t[1] - 1).AddDays(t[2] - 1).AddHours(t[3]).AddMinutes(t[4]).AddSeconds(t[5]) - DateTime.UnixEpoch).TotalSeconds;

    private static PyStr AscTime(long[] t) => string.Create(CultureInfo.InvariantCulture,
        $"{Days[(t[6] + 7) % 7][..3]} {Months[t[1] - 1][..3]} {t[2],2} {t[3]:00}:{t[4]:00}:{t[5]:00} {t[0]}");

    private static string Format(string format, long[] t)
    {
        var text = new StringBuilder();
        string day = Days[(t[6] + 7) % 7], month = Months[t[1] - 1];
        long hour12 = t[3] % 12 == 0 ? 12 : t[3] % 12;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                text.Append(format[i]);
                continue;
            }
            char code = format[++i];
            text.Append(code switch
            {
                'a' => day[..3],
                'A' => day,
                'b' or 'h' => month[..3],
                'B' => month,
                'c' => $"{day[..3]} {month[..3]} {t[2],2} {t[3]:00}:{t[4]:00}:{t[5]:00} {t[0]}",
                'C' => $"{t[0] / 100:00}",
                'd' => $"{t[2]:00}",
                'D' or 'x' => $"{t[1]:00}/{t[2]:00}/{t[0] % 100:00}",
                'e' => $"{t[2],2}",
                'F' => $"{t[0]}-{t[1]:00}-{t[2]:00}",
                'H' => $"{t[3]:00}",
                'I' => $"{hour12:00}",
                'j' => $"{t[7]:000}",
                'm' => $"{t[1]:00}",
                'M' => $"{t[4]:00}",
                'n' => "\n",
                'p' => t[3] < 12 ? "AM" : "PM",
                'r' => $"{hour12:00}:{t[4]:00}:{t[5]:00} {(t[3] < 12 ? "AM" : "PM")}",
                'R' => $"{t[3]:00}:{t[4]:00}",
                's' => $"{(long)Seconds(t)}",
                'S' => $"{t[5]:00}",
                't' => "\t",
                'T' or 'X' => $"{t[3]:00}:{t[4]:00}:{t[5]:00}",
                'u' => $"{t[6] + 1}",
                'U' => $"{(t[7] + 6 - ((t[6] + 1) % 7)) / 7:00}",
                'w' => $"{(t[6] + 1) % 7}",
                'W' => $"{(t[7] + 6 - t[6]) / 7:00}",
                'y' => $"{t[0] % 100:00}",
                'Y' => $"{t[0]}",
                'z' => "+0000",
                'Z' => "UTC",
                'G' => $"{IsoYear(t)}",
                'g' => $"{IsoYear(t) % 100:00}",
                'V' => $"{ISOWeek.GetWeekOfYear(Day(t)):00}",
                '%' => "%",
                _ => "%" + code,
            });
        }
        return text.ToString();
    }
}
