from starting import together


def greet(name):
    print("hello", name)


def add(a, b):
    print(a + b)


together(greet, ("Ada",), ("Grace",))
together(add, (1, 2), (3, 4))
