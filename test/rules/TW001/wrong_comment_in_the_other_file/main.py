from cooking import boil, fry


def main():
    boil("egg")  # threadwise: ignore[TW201]  # expect: TW001
    fry("egg")
    print("two eggs")


main()
