from service import Collector


def main():
    collector = Collector(["cpu", "disk", "net"])
    collector.begin()
    print("collector is up")
    collector.close()


if __name__ == "__main__":
    main()
