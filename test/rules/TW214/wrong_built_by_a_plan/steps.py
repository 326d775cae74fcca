def dig():
    print("a hole")


def plant():
    print("a tree")
