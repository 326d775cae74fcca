from shelf import Shelf


def main():
    shelf = Shelf()
    shelf.put("Emma", 1)
    print(shelf.titles())
    print(shelf.take("Emma"))


if __name__ == "__main__":
    main()
