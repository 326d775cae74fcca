import threading

tiles = {}


def render(square):
    return bytes(square)


def show(square):
    """What is looked at is what was made, or what was found in one step."""
    tile = tiles.get(square)
    if tile is None:
        tile = render(square)
    print(len(tile))


def show_with_care(square):
    if square not in tiles:
        return
    try:
        print(len(tiles[square]))
    except KeyError:
        print("gone")


def forget(square):
    tiles.pop(square, None)


def walk(squares):
    for square in squares:
        near = threading.Thread(target=show, args=(square,))
        next_one = threading.Thread(target=show_with_care, args=(square,))
        far = threading.Thread(target=forget, args=(square,))
        for thread in (near, next_one, far):
            thread.start()
        for thread in (near, next_one, far):
            thread.join()


walk([20, 21, 22])
