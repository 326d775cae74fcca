import threading
import time

boats = ["Gull", "Heron"]
tickets = []
sold = threading.Condition()


def hire(group):
    with sold:
        while not tickets:
            sold.wait()
        ticket = tickets.pop()
    while not boats:  # expect: TW103
        time.sleep(0.1)
    boat = boats.pop()
    print(group, "rows the", boat, "with", ticket)
    boats.append(boat)


def sell(count):
    for number in range(count):
        with sold:
            tickets.append(number)
            sold.notify()


def main():
    groups = [threading.Thread(target=hire, args=(group,)) for group in ("Ada", "Bo", "Cy")]
    for group in groups:
        group.start()
    sell(3)
    for group in groups:
        group.join()


if __name__ == "__main__":
    main()
