import concurrent.futures
import threading

from player import Player


def main():
    player = Player("song.ogg")
    thread = threading.Thread(target=player.entry())
    thread.start()
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        future = pool.submit(player.entry("stop"))
        print(future.result())
    thread.join()


main()
