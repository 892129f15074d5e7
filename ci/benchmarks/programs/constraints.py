"""One-way constraints between variables, by strength, after the incremental algorithm of DeltaBlue: chains and projections."""

REQUIRED, STRONG, NORMAL, WEAK, WEAKEST = range(5)


class Variable:
    def __init__(self, value):
        self.value = value
        self.constraints = []
        self.by = None
        self.mark = 0
        self.strength = WEAKEST


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def add(self, planner):
        for v in self.variables():
            v.constraints.append(self)
        planner.add(self)

    def input_known(self, mark):
        return all(v.mark == mark or v.by is None for v in self.inputs())

    def satisfy(self, mark):
        self.choose(mark)
        if not self.is_satisfied():
            return None
        for v in self.inputs():
            v.mark = mark
        out = self.output()
        overridden = out.by
        if overridden is not None:
            overridden.drop()
        out.by = self
        out.mark = mark
        return overridden


class Stay(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.out = variable
        self.satisfied = False

    def variables(self):
        return [self.out]

    def inputs(self):
        return []

    def output(self):
        return self.out

    def is_satisfied(self):
        return self.satisfied

    def choose(self, mark):
        self.satisfied = self.out.mark != mark and self.strength < self.out.strength

    def drop(self):
        self.satisfied = False

    def recalculate(self):
        self.out.strength = self.strength

    def execute(self):
        pass


class Edit(Stay):
    pass


class Equal(Constraint):
    def __init__(self, a, b, strength):
        super().__init__(strength)
        self.a = a
        self.b = b
        self.forward = None

    def variables(self):
        return [self.a, self.b]

    def inputs(self):
        return [self.a if self.forward else self.b]

    def output(self):
        return self.b if self.forward else self.a

    def is_satisfied(self):
        return self.forward is not None

    def drop(self):
        self.forward = None

    def choose(self, mark):
        a, b = self.a, self.b
        if a.mark == mark:
            self.forward = True if b.mark != mark and self.strength < b.strength else None
        elif b.mark == mark:
            self.forward = False if self.strength < a.strength else None
        elif a.strength > b.strength:
            self.forward = False if self.strength < a.strength else None
        else:
            self.forward = True if self.strength < b.strength else None

    def recalculate(self):
        source, out = (self.a, self.b) if self.forward else (self.b, self.a)
        out.strength = max(self.strength, source.strength)
        self.execute()

    def execute(self):
        if self.forward:
            self.b.value = self.a.value
        else:
            self.a.value = self.b.value


class Scale(Equal):
    def __init__(self, a, factor, offset, b, strength):
        super().__init__(a, b, strength)
        self.factor = factor
        self.offset = offset

    def execute(self):
        if self.forward:
            self.b.value = self.a.value * self.factor + self.offset
        else:
            self.a.value = (self.b.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0

    def add(self, constraint):
        self.mark += 1
        mark = self.mark
        overridden = constraint.satisfy(mark)
        while True:
            if constraint.is_satisfied():
                self.propagate(constraint, mark)
            if overridden is None:
                return
            constraint = overridden
            overridden = constraint.satisfy(mark)

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            c = todo.pop()
            c.recalculate()
            out = c.output()
            for other in out.constraints:
                if other is not c and other.is_satisfied() and other.output() is not out:
                    todo.append(other)

    def plan(self, sources):
        self.mark += 1
        mark = self.mark
        plan = []
        todo = list(sources)
        while todo:
            c = todo.pop()
            out = c.output()
            if out.mark != mark and c.input_known(mark):
                plan.append(c)
                out.mark = mark
                for other in out.constraints:
                    if other is not c and other.is_satisfied() and other.output() is not out:
                        todo.append(other)
        return plan


def chain(n):
    planner = Planner()
    variables = [Variable(0) for _ in range(n)]
    for a, b in zip(variables, variables[1:]):
        Equal(a, b, REQUIRED).add(planner)
    Stay(variables[-1], STRONG).add(planner)
    edit = Edit(variables[0], NORMAL)
    edit.add(planner)
    total = 0
    for i in range(20):
        variables[0].value = i
        for c in planner.plan([edit] if edit.is_satisfied() else [variables[0].constraints[0]]):
            c.execute()
        total += variables[-1].value
    return total


def projection(n):
    planner = Planner()
    outs = []
    for i in range(n):
        a, b = Variable(i), Variable(i)
        Stay(a, NORMAL).add(planner)
        Scale(a, 10, 1000, b, REQUIRED).add(planner)
        outs.append(b)
    return sum(b.value for b in outs)


def kernel():
    return chain(60) + projection(60)
