using System.Numerics;
using PyJitVerify.Runtime.Native.Stencils;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>Numbers in registers that are saved in front of exits, when <see cref="Instructions.Switches.SavesAtExits"/> says so: a program that goes right then
/// shows that registers do not survive an exit.</summary>
internal sealed partial class TraceLowering
{
    /// <summary>Gives what lies in registers at an exit places to be saved in, so that it need not rely on what becomes of registers; what finds none stays.</summary>
    /// <param name="ints">Int registers that are in use, as bits, beside those that the exit reads.</param>
    /// <param name="floats">The same of float registers.</param>
    private void PlanSaves(ExitState exit, int ints, int floats)
    {
        if (!_context.Off.SavesAtExits) return;
        foreach (Transfer t in exit.Transfers.Concat(exit.InPlace?.Operands ?? []))
        {
            if (t.From is Place.Int or Place.Bool) ints |= 1 << t.Index;
            else if (t.From == Place.Float) floats |= 1 << t.Index;
        }
        exit.Saves = [];
        int place = 0;
        foreach (bool isFloat in new[] { false, true })
        {
            for (int live = isFloat ? floats : ints; live != 0 && place < exit.FreeSaved.Length; live &= live - 1)
                exit.Saves.Add((isFloat, BitOperations.TrailingZeroCount(live)), exit.FreeSaved[place++]);
        }
        Redirect(exit, exit.Transfers);
        if (exit.InPlace?.Operands is { } operands) Redirect(exit, operands);
    }

    private static void Redirect(ExitState exit, Transfer[] transfers)
    {
        for (int i = 0; i < transfers.Length; i++)
        {
            Transfer t = transfers[i];
            if (t.From is Place.Int or Place.Bool or Place.Float && exit.Saves!.TryGetValue((t.From == Place.Float, t.Index), out int place))
                transfers[i] = t with { From = t.From switch { Place.Int => Place.SavedInt, Place.Bool => Place.SavedBool, _ => Place.SavedFloat }, Index = place };
        }
    }

    private void EmitSaves(ExitState exit)
    {
        if (exit.Saves is null) return;
        foreach (((bool isFloat, int register), int place) in exit.Saves) Emit((isFloat ? Stencil.StoreFloatBitsToContext : Stencil.StoreBitsToContext) + register, SavedAt(place));
    }

    /// <summary>Where the context has a register's number while C# runs a uop.</summary>
    private static long KeptAt(ExitState exit, bool isFloat, int register) =>
        exit.Saves is { } saves && saves.TryGetValue((isFloat, register), out int place) ? SavedAt(place) : (isFloat ? StencilTable.ContextFloats : StencilTable.ContextInts) + 8 * register;
}
