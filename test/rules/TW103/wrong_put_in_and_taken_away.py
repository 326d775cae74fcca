import threading

tiles = {}


def render(square):
    return bytes(square)


def show(square):
    if square not in tiles:  # expect: TW103
        tiles[square] = render(square)
    print(len(tiles[square]))


def forget(square):
    tiles.pop(square, None)


def walk(squares):
    for square in squares:
        near = threading.Thread(target=show, args=(square,))
        far = threading.Thread(target=forget, args=(square,))
        near.start()
        far.start()
        near.join()
        far.join()


walk([20, 21, 22])
