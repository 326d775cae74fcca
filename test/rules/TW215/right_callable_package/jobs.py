class Job:
    def __init__(self, name):
        self.name = name

    def __call__(self, times):
        print(self.name * times)


def later(first):
    return lambda second: print(first + second)
