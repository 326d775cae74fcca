from feeds import FeedReader


def main():
    reader = FeedReader(["https://example.org/feed"])
    reader.open()
    try:
        input("return to stop ")
    finally:
        reader.close()


main()
