from office import usage


def main():
    while (line := input("> ")) != "quit":
        usage.note(line)


if __name__ == "__main__":
    main()
