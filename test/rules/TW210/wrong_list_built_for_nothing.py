from concurrent import futures
import pathlib


def normalise(path):
    text = path.read_text()
    path.write_text(text.replace("\r\n", "\n"))


def main(folder):
    with futures.ThreadPoolExecutor(4) as pool:
        [pool.submit(normalise, path) for path in pathlib.Path(folder).glob("*.txt")]  # expect: TW210
    print("line ends are fine now")


main(".")
