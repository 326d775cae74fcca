from random import choice
from threading import Thread
from time import sleep


class Draw:
    running = False
    entrants = []

    def __init__(self, name):
        self.name = name

    def begin(self):
        if Draw.running == False:
            self.open_doors()
        else:
            print("a draw is running already")

    def enter(self):
        if Draw.running and self.name not in Draw.entrants:
            Draw.entrants.append(self.name)  # expect: TW105

    def open_doors(self):
        Draw.running = True
        Thread(target=self.pick).start()

    def pick(self):
        sleep(30)
        if len(Draw.entrants) == 0:
            print("nobody came")
            return
        print(choice(Draw.entrants))
        self.clear()

    def clear(self):
        Draw.running = False
        del Draw.entrants[:]  # expect: TW105


def main():
    while True:
        word = input()
        if word == "draw":
            Draw(input()).begin()
        else:
            Draw(word).enter()


main()
