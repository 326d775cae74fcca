import concurrent.futures

from vision_kit import Detector


def detect(paths):
    detector = Detector()
    boxes = 0
    for path in paths:
        for box in detector.find(path):
            boxes += box.is_certain()
    return boxes


def main():
    groups = [["a.png", "b.png"], ["c.png", "d.png"]]
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        print(sum(pool.map(detect, groups)))


main()
