from pictures import shrink_all


def main():
    for path, code in shrink_all(["a.png", "b.png"]):
        print(path, code)


main()
