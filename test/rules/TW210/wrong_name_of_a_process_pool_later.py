from concurrent.futures import ThreadPoolExecutor
import multiprocessing

def resize(path):
    with open(path, "rb") as file:
        print(len(file.read()))

if __name__ == "__main__":
    with ThreadPoolExecutor(4) as pool:
        pool.submit(resize, "a.png")  # expect: TW210
    with multiprocessing.Pool(4) as pool:
        pool.map(resize, ["a.png", "b.png"])
