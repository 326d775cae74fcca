from concurrent.futures import ThreadPoolExecutor


def weigh(parcel):
    return len(parcel)


def main():
    with ThreadPoolExecutor(max_workers=2) as scales:
        light = scales.submit(weigh, "letter")
        heavy = scales.submit(weigh, "grandfather clock")
        print(light.result(), heavy.result())
        print()

    # the second van
    with ThreadPoolExecutor(max_workers=3) as scales:
        print(list(scales.map(weigh, ["crate", "box"])))


if __name__ == "__main__":
    main()
