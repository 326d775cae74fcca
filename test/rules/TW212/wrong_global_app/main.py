import app


def main():
    app.begin()
    input("return to quit ")
    app.quit_app()


main()
