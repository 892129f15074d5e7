using PyJitVerify.Oracle.Worker;
using PyJitVerify.Runtime;

return WorkerLoop.Serve(new EmbeddedRunner(new InterpreterParts()));
