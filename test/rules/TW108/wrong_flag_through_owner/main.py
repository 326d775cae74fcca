import threading

from control import Control
from player import Player


def main():
    control = Control()
    player = Player(control)
    thread = threading.Thread(target=player.play)
    thread.start()
    input("Enter stops ")
    control.leave()
    thread.join()


if __name__ == "__main__":
    main()
