import threading
from urllib.request import urlopen

guard = threading.Lock()
credits = 0


def add(amount):  # requires lock: guard
    global credits
    credits += amount


def earn(game):
    with urlopen(f"http://games.local/{game}") as response:
        won = int(response.read())
    if guard.acquire(timeout=0.5):
        try:
            add(won)
        finally:
            guard.release()
    else:
        add(won)  # expect: TW602


def main():
    games = [threading.Thread(target=earn, args=(game,)) for game in range(5)]
    for game in games:
        game.start()
    for game in games:
        game.join()
    print(credits)


if __name__ == "__main__":
    main()
