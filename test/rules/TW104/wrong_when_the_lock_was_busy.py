import threading
from urllib.request import urlopen

guard = threading.Lock()
credits = 0


def earn(game):
    global credits
    with urlopen(f"http://games.local/{game}") as response:
        won = int(response.read())
    if guard.acquire(timeout=0.5):
        try:
            credits += won
        finally:
            guard.release()
    else:
        print("busy, adding anyway")
        credits += won  # expect: TW104


def main():
    games = [threading.Thread(target=earn, args=(game,)) for game in range(5)]
    for game in games:
        game.start()
    for game in games:
        game.join()
    print(credits)


if __name__ == "__main__":
    main()
