from threading import Thread as Worker


def in_background(function, *args):
    Worker(
        target=function,
        args=args,
        name=function.__name__,
    ).start()  # expect: TW201
