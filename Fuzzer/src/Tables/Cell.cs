namespace PyJitVerify.Fuzzer.Tables;

/// <summary>A combination of the table: a place in each dimension.</summary>
internal readonly record struct Cell(short Receiver, short Holding, short Form, short Event, short Place)
{
    /// <summary>Names of the dimensions, in the order of <see cref="Coordinates"/>.</summary>
    internal static IReadOnlyList<string> Dimensions { get; } = ["receiver", "holding", "form", "event", "place"];

    internal Receiver ReceiverRow => Tables.Receiver.All[Receiver];

    internal Holding HoldingRow => Tables.Holding.All[Holding];

    internal Form FormRow => Tables.Form.All[Form];

    internal Event EventRow => Tables.Event.All[Event];

    internal Place PlaceRow => Tables.Place.All[Place];

    /// <summary>Names of its rows.</summary>
    internal IReadOnlyList<string> Coordinates => [ReceiverRow.Name, HoldingRow.Name, FormRow.Name, EventRow.Name, PlaceRow.Name];
}
