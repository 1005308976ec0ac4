/**
 * Enterprises and the people in them (manual, 用户注册登录, 系统基本信息初始化设置, 企业概况): the kernel that other modules may
 * use. An enterprise registers itself, is approved by an institution in the chain of its owner, and only then may its
 * administrator sign in; what it is (owner, sector, size) is decided here and copied into its rows.
 */
package org.yitu.business.enterprise;
