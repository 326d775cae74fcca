import threading
import time


def paint(wall, hours):
    time.sleep(hours / 100)
    print(f"{wall} wall painted")


def main():
    north_wall = threading.Thread(target=paint, args=("north", 2))
    north_wall.start()  # expect: TW201:information
    print("the ladder is free")
    south_wall = threading.Thread(target=paint, args=("south", 1))
    south_wall.start()
    south_wall.join()
    print("South wall is finished")


def everything():
    east_wall = threading.Thread(target=paint, args=("east", 2))
    west_wall = threading.Thread(target=paint, args=("west", 1))
    east_wall.start()  # expect: TW201:warning
    west_wall.start()
    west_wall.join()
    print("east wall and west wall are finished")


def all_of_it():
    ceiling = threading.Thread(target=paint, args=("ceiling", 2))
    floor = threading.Thread(target=paint, args=("floor", 1))
    ceiling.start()  # expect: TW201:warning
    floor.start()
    floor.join()
    print("all is finished, the floor as well")


if __name__ == "__main__":
    main()
    everything()
    all_of_it()
