namespace PyJitVerify.Runtime.Tests.Interpreter;

[NonParallelizable]
public sealed class StandardLibraryLocatorTests
{
    /// <summary>The variable that names the installed interpreters names their library, too, before any other that is on the machine.</summary>
    [Test]
    public void Library_of_the_installation_that_the_variable_names_is_found()
    {
        DirectoryInfo installed = Directory.CreateTempSubdirectory();
        string? before = Environment.GetEnvironmentVariable(StandardLibraryLocator.InstallationVariable);
        try
        {
            string library = installed.CreateSubdirectory(Path.Combine("root3.14", "usr", "lib", "python3.14", "importlib")).Parent!.FullName;
            File.WriteAllText(Path.Combine(library, "os.py"), "");
            File.WriteAllText(Path.Combine(library, "importlib", "_bootstrap.py"), "");
            Environment.SetEnvironmentVariable(StandardLibraryLocator.InstallationVariable, installed.FullName);
            Assert.That(StandardLibraryLocator.Find(null), Is.EqualTo(library));
        }
        finally
        {
            Environment.SetEnvironmentVariable(StandardLibraryLocator.InstallationVariable, before);
            installed.Delete(recursive: true);
        }
    }
}
