import sys

from scheduler import Scheduler


def main():
    scheduler = Scheduler()
    scheduler.start()
    for line in sys.stdin:
        command, _, name = line.strip().partition(" ")
        if command == "add":
            scheduler.add(name, lambda label=name: print("run", label))
        else:
            scheduler.cancel(name)
    scheduler.close()


if __name__ == "__main__":
    main()
