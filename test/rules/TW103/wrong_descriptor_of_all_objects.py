from concurrent.futures import ThreadPoolExecutor


class RecursiveGet(Exception):
    pass


class ResolvableProperty:
    def __init__(self, name):
        self.name = "_" + name
        self._getting = False

    def __get__(self, instance, owner):
        if self._getting:  # expect: TW103
            raise RecursiveGet()
        self._getting = True
        try:
            return getattr(instance, self.name)
        finally:
            self._getting = False


class Stack:
    parameters = ResolvableProperty("parameters")

    def __init__(self, parameters):
        self._parameters = parameters


def launch(stack):
    return len(stack.parameters)


def main(stacks):
    with ThreadPoolExecutor(max_workers=4) as executor:
        for r in executor.map(launch, stacks):
            print(r)


main([Stack({"a": i}) for i in range(10)])
