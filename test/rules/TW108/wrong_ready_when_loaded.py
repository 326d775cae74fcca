import csv
import threading


class Timetable:
    def __init__(self, path):
        self.path = path
        self.trains = {}
        self.is_ready = False
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        with open(self.path, newline="") as file:
            for number, time in csv.reader(file):
                self.trains[number] = time
        self.is_ready = True  # expect: TW108

    def departure(self, number):
        if not self.is_ready:
            return "one moment"
        return self.trains.get(number)


def main():
    table = Timetable("trains.csv")
    number = input("train: ")
    while number:
        print(table.departure(number))
        number = input("train: ")
    table.reader.join()


if __name__ == "__main__":
    main()
