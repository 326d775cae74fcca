from background import in_background
from export import export_users


def main():
    in_background(export_users, "users.csv")
    print("see users.csv")


main()
