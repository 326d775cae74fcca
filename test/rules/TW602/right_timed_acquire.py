import threading
from contextlib import ExitStack
from urllib.request import urlopen

guard = threading.Lock()
credits = 0


def add(amount):  # requires lock: guard
    global credits
    credits += amount


def earn(game):
    with urlopen(f"http://games.local/{game}") as response:
        won = int(response.read())
    if not guard.acquire(timeout=0.5):
        print("busy, nothing won")
        return
    try:
        add(won)
    finally:
        guard.release()


def bonus():
    with ExitStack() as stack:
        stack.enter_context(guard)
        add(10)


def main():
    games = [threading.Thread(target=earn, args=(game,)) for game in range(5)]
    for game in games:
        game.start()
    bonus()
    for game in games:
        game.join()
    print(credits)


if __name__ == "__main__":
    main()
