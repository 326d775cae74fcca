from sources import FileSource, HttpSource


def main():
    items = []
    sources = (HttpSource(items), FileSource(items))
    for source in sources:
        source.start()
    for source in sources:
        source.join()
    print(len(items))


if __name__ == "__main__":
    main()
