from workers import Copier


def main():
    copier = Copier()
    copier.start()
    copier.join()


if __name__ == "__main__":
    main()
