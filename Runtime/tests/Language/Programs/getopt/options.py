import getopt
for args, short, long in [(["-a", "-b", "x", "rest"], "ab:", []), (["-abx"], "ab:", []), (["--alpha", "--beta=5", "r"], "", ["alpha", "beta="]), (["--al"], "", ["alpha", "other"]), (["-a", "r", "-b"], "ab", []), (["--", "-a"], "a", []), (["-"], "a", []), ([], "a", []), (["-c"], "ab", []), (["-b"], "b:", []), (["--gamma"], "", ["alpha"]), (["--alpha=1"], "", ["alpha"]), (["--beta"], "", ["beta="]), (["--a"], "", ["ab", "ac"]), (["--opt=x", "--opt"], "", ["opt=?"]), (["-ox", "-o"], "o::", [])]:
    for function in (getopt.getopt, getopt.gnu_getopt):
        try:
            print(function.__name__, args, function(args, short, long))
        except getopt.GetoptError as error:
            print(function.__name__, args, error, error.opt, error.msg)
