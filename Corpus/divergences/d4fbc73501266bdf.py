import sys
module = type(sys)('')
module.number = 0
module.__class__ = type('', (type(sys),), dict(number=property(lambda self: 1)))
for i in range(2):
    acc = module.number
raise LookupError(acc)
