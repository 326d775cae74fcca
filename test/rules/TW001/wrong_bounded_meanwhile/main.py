from mirrors import check_mirrors

check_mirrors()
