#include "CTextKit.h"
int ctextkit_version(void) { return 1; }
